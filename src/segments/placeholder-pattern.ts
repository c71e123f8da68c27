/**
 * What a program fills in or reads: {name}, {{name}}, ${name}, %s, %1$d, %(name)s, <b>; web and
 * mail addresses, also bare ones (nato.int); @handles and #tags with a Latin letter. It is the same in every language.
 */
export const placeholderPattern =
  /https?:\/\/[^\s<>«»"”]*[^\s<>«»"”.,;:!?)\]،؛؟]|www\.[^\s<>«»"”]*[^\s<>«»"”.,;:!?)\]،؛؟]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\w.@/-])[a-z\d][a-z\d-]+(?:\.[a-z\d-]{2,})*\.[a-z]{2,6}(?:\/[^\s<>«»"”]*[^\s<>«»"”.,;:!?)\]،؛؟])?(?![\w-])|\$?\{\{?[^{}]*\}?\}|%(?:\d+\$|\(\w+\))?[sdif](?![\p{L}\d])|<\/?[a-z][^<>]*>|(?<![\p{L}\d])[@#][A-Za-z_]\w+/gu
