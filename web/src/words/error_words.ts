// What the server could not do, by the codes of docs/api.md; what is wrong in a question has words of its own.
//
//   error_in_words({ message: "the store has no event 7; …", code: "no_such_event", args: { found: "7" } })
//   // "Il n’y a pas d’événement 7 dans le magasin. Ses articles ont pu être retirés."
import type { ErrorArgs } from "../api/types";
import { number_in_words, words_of } from "./words";

type Sentence = (args: ErrorArgs, message: string) => string;

const number = (digits?: string) => number_in_words(Number(digits));
const said_fr = (message: string) => `Le programme dit\u00a0: ${message}`;
const said_en = (message: string) => `The program says: ${message}`;

export const errors = words_of<Record<string, Sentence>>({
  fr: {
    not_understood: (_, message) => `Le serveur n’a pas compris cette demande. ${said_fr(message)}`,
    another_site: ({ found }) => `Cette demande vient d’un autre site (${found}). Ouvrez la page à l’adresse que «\u00a0dixit serve\u00a0» a donnée.`,
    unmarked: ({ found }) => `Il manque l’en-tête «\u00a0X-Dixit: 1\u00a0» à cette demande (${found}). Ajoutez-le.`,
    no_such_address: () => "Il n’y a rien à cette adresse.",
    no_such_article: ({ found }) => `Il n’y a pas d’article ${found} dans le magasin. Il a pu être retiré.`,
    no_such_statement: ({ found }) => `Il n’y a pas de propos ${found} dans le magasin. Il a pu être retiré, ou relu.`,
    no_such_actor: ({ found }) => `Il n’y a pas d’acteur ${found} dans le magasin. Il a pu être retiré, ou relu.`,
    no_such_event: ({ found }) => `Il n’y a pas d’événement ${found} dans le magasin. Ses articles ont pu être retirés.`,
    no_such_correction: ({ found }) => `Il n’y a pas de correction ${found} dans le magasin. Elle a pu être annulée.`,
    no_such_question: ({ found }) => `Aucune question n’est enregistrée sous le nom @${found}. Elle a pu être renommée ou supprimée.`,
    another_method: ({ found, expected }) => `Cette adresse ne connaît pas la méthode ${found}, il faut ${expected}.`,
    too_slow: () => "La demande est arrivée trop lentement. Réessayez.",
    too_large: ({ expected }) => `Ceci dépasse ${expected} Mio\u00a0: le serveur ne le prend pas. Envoyez moins à la fois.`,
    another_type: ({ found = "", expected }) => `Le serveur ne prend pas ce type de contenu (${found}), il faut ${expected}.`,
    no_text: () => "Cet article n’a pas de texte. Collez-le, ou choisissez un fichier qui en a un.",
    article_too_long: ({ found, expected }) => `Cet article a ${number(found)} octets de texte, il en faut ${number(expected)} au plus. Lisez-le en plusieurs parties, ou passez par «\u00a0dixit add\u00a0».`,
    too_many_articles: ({ found, expected }) => `Cet événement a ${number(found)} articles, on peut en comparer ${number(expected)} au plus. Mettez-en une partie dans un autre.`,
    no_question: () => "Il n’y a pas de question à enregistrer\u00a0: il faut au moins une condition.",
    not_a_name: ({ found, expected }) => `«\u00a0${found}\u00a0» ne peut être un nom\u00a0: il faut des lettres, des chiffres, _, - et ., sans espace, ${expected} octets au plus.`,
    name_taken: ({ found }) => `Une autre question s’appelle @${found}. Prenez un autre nom, ou supprimez-la d’abord.`,
    unreadable: (_, message) => `Ce fichier n’a pas pu être lu. ${said_fr(message)}`,
    no_model: (_, message) => `Le modèle n’a pas pu être chargé\u00a0: rien ne peut être lu. ${said_fr(message)}`,
    no_meanings: () => "Pour «\u00a0comme:\u00a0», il faut le modèle du sens des propos, dixit-meaning-1, qui n’est pas là.",
    store_gone: ({ found }) => `Le fichier du magasin, ${found}, n’est plus là, ou un autre a pris sa place. Remettez-le, ou relancez «\u00a0dixit serve\u00a0».`,
    cannot: (_, message) => `Cela n’a pas pu être fait. ${said_fr(message)}`,
    head_too_large: ({ expected }) => `La question ou l’adresse est trop longue\u00a0: l’en-tête de la demande dépasse ${expected} Kio. Demandez moins à la fois.`,
    no_store: (_, message) => `Le magasin n’a pas pu être ouvert. ${said_fr(message)}`,
    unexpected: ({ found }) => `C’est une erreur de dixit lui-même. Signalez-la, avec ces mots\u00a0: ${found}`,
    store_busy: () => "Un autre programme écrit dans le magasin. Attendez qu’il ait fini, ou arrêtez-le, puis réessayez.",
    busy: () => "Trop de demandes attendent. Réessayez dans un moment.",
    too_many_connections: () => "Trop de pages sont ouvertes. Fermez-en, puis réessayez.",
    no_memory: () => "Il n’y a pas assez de mémoire. Demandez moins à la fois.",
    stopped: () => "La lecture a été arrêtée. Rien n’a été gardé.",
    ending: () => "Le serveur s’arrête. Relancez «\u00a0dixit serve\u00a0», puis réessayez.",
  },
  en: {
    not_understood: (_, message) => `The server did not understand this request. ${said_en(message)}`,
    another_site: ({ found }) => `This request comes from another site (${found}). Open the page at the address that “dixit serve” gave.`,
    unmarked: ({ found }) => `The header “X-Dixit: 1” is missing from this request (${found}). Add it.`,
    no_such_address: () => "There is nothing at this address.",
    no_such_article: ({ found }) => `There is no article ${found} in the store. It may have been removed.`,
    no_such_statement: ({ found }) => `There is no statement ${found} in the store. It may have been removed, or read again.`,
    no_such_actor: ({ found }) => `There is no actor ${found} in the store. It may have been removed, or read again.`,
    no_such_event: ({ found }) => `There is no event ${found} in the store. Its articles may have been removed.`,
    no_such_correction: ({ found }) => `There is no correction ${found} in the store. It may have been undone.`,
    no_such_question: ({ found }) => `No question is saved as @${found}. It may have been renamed or deleted.`,
    another_method: ({ found, expected }) => `This address does not know the method ${found}, ${expected} is needed.`,
    too_slow: () => "The request came too slowly. Try again.",
    too_large: ({ expected }) => `This is larger than ${expected} MiB: the server does not take it. Send less at once.`,
    another_type: ({ found = "", expected }) => `The server does not take this type of content (${found}), ${expected} is needed.`,
    no_text: () => "This article has no text. Paste it, or choose a file that has one.",
    article_too_long: ({ found, expected }) => `This article has ${number(found)} bytes of text, at most ${number(expected)} are allowed. Read it in parts, or use “dixit add”.`,
    too_many_articles: ({ found, expected }) => `This event has ${number(found)} articles, at most ${number(expected)} can be compared. Put some in another.`,
    no_question: () => "There is no question to save: it needs a condition at least.",
    not_a_name: ({ found, expected }) => `“${found}” can be no name: it needs letters, digits, _, - and ., without a space, at most ${expected} bytes.`,
    name_taken: ({ found }) => `Another question is called @${found}. Choose another name, or delete that one first.`,
    unreadable: (_, message) => `This file could not be read. ${said_en(message)}`,
    no_model: (_, message) => `The model could not be loaded: nothing can be read. ${said_en(message)}`,
    no_meanings: () => "“like:” needs the model of meanings, dixit-meaning-1, which is not there.",
    store_gone: ({ found }) => `The store’s file, ${found}, is gone, or another one is in its place. Put it back, or start “dixit serve” again.`,
    cannot: (_, message) => `This could not be done. ${said_en(message)}`,
    head_too_large: ({ expected }) => `The question or the address is too long: the head of the request is larger than ${expected} KiB. Ask for less at once.`,
    no_store: (_, message) => `The store could not be opened. ${said_en(message)}`,
    unexpected: ({ found }) => `This is an error of dixit itself. Report it, with these words: ${found}`,
    store_busy: () => "Another program is writing to the store. Wait until it has ended, or end it, then try again.",
    busy: () => "Too many requests wait. Try again in a while.",
    too_many_connections: () => "Too many pages are open. Close some, then try again.",
    no_memory: () => "There is not enough memory. Ask for less at once.",
    stopped: () => "Reading was stopped. Nothing was kept.",
    ending: () => "The server is ending. Start “dixit serve” again, then retry.",
  },
});

interface Told {
  message: string; // in English
  code: string | null;
  args: ErrorArgs;
}

export function error_in_words({ message, code, args }: Told): string {
  return (code && errors()[code]?.(args, message)) || message;
}
