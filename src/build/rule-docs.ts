/** The rule pages: path relative to the repository → text. */
export function ruleDocs(): Map<string, string> {
  return new Map();
}
