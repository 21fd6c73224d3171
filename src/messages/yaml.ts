export type YamlMessageId = string;
