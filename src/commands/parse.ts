export async function runParse(): Promise<number> {
  return 2;
}
