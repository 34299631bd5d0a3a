/** One line for each step, with the time it took; notes go below the step that they belong to. */
export function createProgress(write = (text) => process.stdout.write(text)) {
  let isLineOpen = false;
  const breakLine = () => {
    if (isLineOpen) write('\n');
    isLineOpen = false;
  };
  return {
    breakLine,
    note(text) {
      breakLine();
      write(text === '' ? '\n' : `    ${text}\n`);
    },
    async step(label, work) {
      const begin = performance.now();
      write(`  ${label} … `);
      isLineOpen = true;
      const result = await work();
      const seconds = ((performance.now() - begin) / 1000).toFixed(1);
      write(isLineOpen ? `${seconds} s\n` : `    done in ${seconds} s\n`);
      isLineOpen = false;
      return result;
    },
  };
}
