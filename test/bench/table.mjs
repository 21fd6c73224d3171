// Times what it is given and prints a table: median wall time, ratio to the first, peak memory where a run tells it.

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** In turn, so that a drifting machine hits all alike; the first is what the others are held against. */
export function printTable(title, rounds, cases) {
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  const peaks = {};
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of Object.entries(cases)) {
      const start = process.hrtime.bigint();
      const peak = run();
      if (round > 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
      if (peak !== undefined) peaks[name] = Math.max(peaks[name] ?? 0, peak);
    }
  }
  console.log(`\n${title}\n\n| command | median ms | ratio | peak MiB |\n|---|---|---|---|`);
  const [first] = Object.values(times);
  for (const [name, taken] of Object.entries(times)) {
    const ratio = median(taken.map((ms, round) => ms / first[round]));
    console.log(`| ${name} | ${median(taken).toFixed(0)} | ${ratio.toFixed(2)} | ${peaks[name]?.toFixed(0) ?? ''} |`);
  }
}
