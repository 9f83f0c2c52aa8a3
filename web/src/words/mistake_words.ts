// What can be wrong with a question, by the codes of docs/api.md. The first line says what is wrong, the others what to do.
//
//   mistakes().unknown_value!({ found: "deni", near: "nier", expected: "dire, nier" })
//   // "Valeur inconnue : « deni ». Vouliez-vous dire « nier » ?\nValeurs connues : dire, nier"
import type { ErrorArgs } from "../api/types";
import { words_of } from "./words";

type Sentence = (args: ErrorArgs) => string;

const meant_fr = ({ near }: ErrorArgs) => (near ? ` Vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?` : "");
const meant_en = ({ near }: ErrorArgs) => (near ? ` Did you mean “${near}”?` : "");

export const mistakes = words_of<Record<string, Sentence>>({
  fr: {
    too_long: ({ found, expected }) => `La question a ${found} octets, il en faut ${expected} au plus. Demandez moins à la fois.`,
    too_many_conditions: ({ expected }) => `Plus de ${expected} conditions. Demandez moins à la fois.`,
    half_or: () => "Il faut quelque chose des deux côtés de OU.",
    brackets: () => "Les parenthèses ne sont pas comprises.\nOU joint les mots qui l’entourent, tout le reste est ET\u00a0; mettez entre guillemets ce qui va ensemble.",
    unclosed_quotation: ({ expected }) => `Ce guillemet n’est pas fermé.\nMettez ${expected} où il finit.`,
    unknown_field: (args) => `Champ inconnu\u00a0: «\u00a0${args.found}\u00a0».${meant_fr(args)}\nChamps connus\u00a0: ${args.expected}\nPour chercher les mots eux-mêmes, mettez-les entre guillemets.`,
    missing_value: () => "Il manque ici quelque chose\u00a0: un mot, ou plusieurs entre guillemets.",
    misplaced_minus: () => "Le moins se met devant le champ, comme dans -qui:Macron.",
    unknown_value: (args) => `Valeur inconnue\u00a0: «\u00a0${args.found}\u00a0».${meant_fr(args)}\nValeurs connues\u00a0: ${args.expected}`,
    not_a_date: ({ found }) => `«\u00a0${found}\u00a0» n’est pas une date comme 2024, 2024-04, 2024-04-03 ou 03/04/2024.`,
    dates_reversed: () => "Aucun jour n’est dans ces dates\u00a0: elles sont à l’envers, ou s’excluent.",
    not_a_share: ({ found }) => `«\u00a0${found}\u00a0» n’est pas une part entre 0 et 1, comme 0,8 ou <0,5.`,
    not_a_code: ({ found, expected }) => `«\u00a0${found}\u00a0» n’est pas un code de deux lettres, comme ${expected}.`,
    missing_count: ({ expected }) => `Il manque par quoi compter.\nOn peut compter par\u00a0: ${expected}`,
    unknown_count: (args) => `On ne peut pas compter par «\u00a0${args.found}\u00a0».${meant_fr(args)}\nOn peut compter par\u00a0: ${args.expected}`,
    too_many_counts: () => "On peut compter par trois champs au plus.",
    missing_sort: ({ expected }) => `Il manque par quoi trier.\nOn peut trier par\u00a0: ${expected}`,
    unknown_sort: (args) => `On ne peut pas trier par «\u00a0${args.found}\u00a0».${meant_fr(args)}\nOn peut trier par\u00a0: ${args.expected}`,
    not_a_condition: () => "Ceci ne peut être ni écarté par un moins ni joint par OU.",
    several_values: () => "Il faut ici une seule valeur.",
    second_like: () => "Il y a un second «\u00a0comme:\u00a0», il en faut un seul.",
    not_a_number: ({ found }) => `«\u00a0${found}\u00a0» n’est pas un nombre.`,
    not_a_limit: ({ found }) => `«\u00a0${found}\u00a0» ne convient pas\u00a0: il faut un nombre à partir de 1, ou «\u00a0tout\u00a0».`,
    saved_inside: ({ found }) => `«\u00a0${found}\u00a0»\u00a0: une question enregistrée ne se nomme qu’au début, en ligne de commande.\nPour chercher le mot, mettez-le entre guillemets.`,
    no_word: ({ found }) => `Il n’y a aucun mot dans «\u00a0${found}\u00a0».`,
    only_small_words: ({ found }) => `«\u00a0${found}\u00a0» ne trouve rien à lui seul.\nLes mots aussi courants dans une langue que «\u00a0le\u00a0» ou «\u00a0the\u00a0» n’y sont pas gardés\u00a0; donnez-en d’autres.`,
  },
  en: {
    too_long: ({ found, expected }) => `The question has ${found} bytes, at most ${expected} are allowed. Ask for less at once.`,
    too_many_conditions: ({ expected }) => `More than ${expected} conditions. Ask for less at once.`,
    half_or: () => "Something is needed on both sides of OR.",
    brackets: () => "Brackets are not understood.\nOR joins the words beside it, all else is AND; put quotation marks around what is one.",
    unclosed_quotation: ({ expected }) => `This quotation mark is not closed.\nPut ${expected} where it ends.`,
    unknown_field: (args) => `Unknown field: “${args.found}”.${meant_en(args)}\nKnown fields: ${args.expected}\nTo look for the words themselves, put quotation marks around them.`,
    missing_value: () => "Something is missing here: a word, or several between quotation marks.",
    misplaced_minus: () => "The minus stands before the field, as in -who:Macron.",
    unknown_value: (args) => `Unknown value: “${args.found}”.${meant_en(args)}\nKnown values: ${args.expected}`,
    not_a_date: ({ found }) => `“${found}” is no date such as 2024, 2024-04, 2024-04-03 or 03/04/2024.`,
    dates_reversed: () => "No day is in these dates: they are the wrong way round, or exclude each other.",
    not_a_share: ({ found }) => `“${found}” is no share between 0 and 1, such as 0.8 or <0.5.`,
    not_a_code: ({ found, expected }) => `“${found}” is no code of two letters, such as ${expected}.`,
    missing_count: ({ expected }) => `What to count by is missing.\nOne can count by: ${expected}`,
    unknown_count: (args) => `One cannot count by “${args.found}”.${meant_en(args)}\nOne can count by: ${args.expected}`,
    too_many_counts: () => "One can count by three fields at most.",
    missing_sort: ({ expected }) => `What to sort by is missing.\nOne can sort by: ${expected}`,
    unknown_sort: (args) => `One cannot sort by “${args.found}”.${meant_en(args)}\nOne can sort by: ${args.expected}`,
    not_a_condition: () => "This can be neither left out by a minus nor joined by OR.",
    several_values: () => "One value is needed here.",
    second_like: () => "There is a second “like:”, one is needed.",
    not_a_number: ({ found }) => `“${found}” is no number.`,
    not_a_limit: ({ found }) => `“${found}” does not fit: a number from 1 on is needed, or “all”.`,
    saved_inside: ({ found }) => `“${found}”: a saved question is named at the beginning alone, on the command line.\nTo look for the word, put quotation marks around it.`,
    no_word: ({ found }) => `There is no word in “${found}”.`,
    only_small_words: ({ found }) => `Nothing is found by “${found}” alone.\nWords that are so common in a language, as “a” or “the”, are not kept of its texts; name others.`,
  },
});
