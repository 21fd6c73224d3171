export async function runGap(): Promise<number> {
  return 2;
}
