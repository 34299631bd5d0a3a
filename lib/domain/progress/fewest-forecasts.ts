/** Of fewer forecasts nothing is said: with eight, all of them inside would still fit a share of 75 %. */
export const FEWEST_FORECASTS = 8;
