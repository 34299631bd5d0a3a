/** Time on the processor since `started`, all threads together: what other programs on the machine do is not counted. */
export function cpuMilliseconds(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
