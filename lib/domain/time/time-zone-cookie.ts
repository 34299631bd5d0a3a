/** The place of the reader's clock, so that the server knows what day it is there. */
export const TIME_ZONE_COOKIE = 'groundwork_time_zone';
