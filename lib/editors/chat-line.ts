import { ask, call } from '../nodes/ask';
import { cuesIn, MESSAGE, OTHER, REPLY, wordsOf } from './cues';
import { attribute, labelsOf } from './labels';

/*
 * Chats write in a field of one line, and so do searches, subjects and logins: such a field is a chat's only where it is called a
 * message or a reply and nothing else, and stands alone in its form. Even then it gets a reply only where the agent was in it last.
 */

/** What is one line for another reason. */
const SHORT =
  'address email id name number no amount code phone url link date time template macro keyword tag snippet shortcut saved canned auto away ' +
  'greeting adresse name vorlage nummer correo nombre nom número';
/** Where nobody writes to a customer. */
const ELSEWHERE = 'search, nav, [role=search], [role=navigation], [role=menu], [role=listbox]';
const CHOOSES = ['list', 'aria-autocomplete', 'aria-haspopup', 'aria-controls', 'pattern', 'inputmode'];
/** Fields that would make it one of a form's several. */
const WRITES =
  'textarea, select, [contenteditable], iframe, input:not([type=hidden i], [type=file i], [type=submit i], [type=button i], [type=image i], [type=checkbox i])';
/** Characters that a reply needs, at the least. */
const LEAST = 140;

/** True for the field in which a chat's message is written. */
export function isChatLine(element: Element): element is HTMLInputElement {
  if (ask(element, 'localName') !== 'input') return false;
  const field = element as HTMLInputElement;
  if (field.type !== 'text' || (field.maxLength >= 0 && field.maxLength < LEAST)) return false;
  if (
    !/^(?:textbox)?$/u.test(attribute(field, 'role')) ||
    !/^(?:on|off)?$/iu.test(attribute(field, 'autocomplete'))
  )
    return false;
  if (CHOOSES.some((name) => call(field, 'hasAttribute', name))) return false;
  return isCalledMessage(field) && !call(field, 'closest', ELSEWHERE) && isAlone(field);
}

function isCalledMessage(field: HTMLInputElement): boolean {
  const words = wordsOf(labelsOf(field));
  const made = wordsOf(`${attribute(field, 'id')} ${attribute(field, 'name')}`);
  if (
    ![REPLY, MESSAGE].some((cues) => cuesIn(words, cues)) ||
    [words, made].some((each) => each.endsWith(' to '))
  )
    return false;
  return ![OTHER, SHORT].some((cues) => cuesIn(words + made, cues));
}

/** Without a form, what stands close to it is one. */
function isAlone(field: HTMLInputElement): boolean {
  const near = ask(field, 'parentElement');
  const form = call(field, 'closest', 'form') ?? (near && ask(near, 'parentElement')) ?? near;
  return form !== null && [...call(form, 'querySelectorAll', WRITES)].every((each) => each === field);
}
