import localFont from 'next/font/local';

/** The latin subsets, served by ourselves: 140 kB, of which a first visit preloads the two text faces. */
const sans = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-sans-file',
});

const serif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-serif-file',
  adjustFontFallback: 'Times New Roman',
});

const mono = localFont({
  src: '../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  weight: '100 800',
  variable: '--font-mono-file',
  preload: false,
});

export const fontVariables = `${sans.variable} ${serif.variable} ${mono.variable}`;
