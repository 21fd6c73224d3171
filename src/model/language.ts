/** The languages of every message; a text lacks none of them, or it does not compile. */
export const languages = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Language = (typeof languages)[number];

/** One text in every language. `{name}` stands for a value, `{n:file|files}` for an English plural. */
export type Text = Readonly<Record<Language, string>>;

/** What fills the places of a text. */
export type MessageData = Readonly<Record<string, string | number>>;
