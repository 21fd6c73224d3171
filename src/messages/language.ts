import { type Language, languages } from '../model/language.js';

/**
 * The language of messages: `--lang`, then `TALLY_LANG`, then the settings, then the locale of the environment
 * (`zh_TW`, `zh_HK`, `zh_MO` are traditional), else English.
 */
export function chooseLanguage(
  flag: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  settings: Language | null,
): Language {
  return (
    known(flag) ??
    known(environment.TALLY_LANG) ??
    settings ??
    fromLocale(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '') ??
    'en'
  );
}

let ofSettings: Language | null = null;

/** Notes what the settings of this run say, for what goes wrong after they were read. */
export function noteLanguage(settings: Language | null): void {
  ofSettings = settings;
}

/** What the settings say; null where they say nothing or were not read yet. */
export function notedLanguage(): Language | null {
  return ofSettings;
}

function known(name: string | undefined): Language | null {
  return languages.find((language) => language.toLowerCase() === name?.toLowerCase()) ?? null;
}

function fromLocale(locale: string): Language | null {
  if (!/^zh/i.test(locale)) return null;
  return /TW|HK|MO|Hant/i.test(locale) ? 'zh-Hant' : 'zh-Hans';
}

/** The value of `--lang` in arguments that nobody has parsed yet: help and usage errors speak it too. */
export function languageFlag(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--lang');
  return at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
}
