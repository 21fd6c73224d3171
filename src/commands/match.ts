export async function runMatch(): Promise<number> {
  return 2;
}
