/** The processor milliseconds of the fastest of a few runs: what else the machine does hardly counts. */
export function processorTime(run: () => void, times = 4): number {
  const spent = Array.from({ length: times }, () => {
    const before = process.cpuUsage();
    run();
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...spent);
}
