/*
 * Words that tell what a field is for, in the languages of the reader's tables. A field that says nothing we know
 * stays `unknown`, and the agent is asked. "Notes" alone are no cue: some helpdesks call the reply that. An underscore stands
 * for the space in a cue of two words.
 */

export const NOTE =
  'internal intern interne interner interna interno internas internos private note notiz notizen nota notas notities remarque ' +
  'privada privado privé work_notes staff_notes agent_notes team_notes ภายใน บันทึก โน้ต आंतरिक नोट नोट्स';
export const REPLY =
  'reply respond response answer public antwort antworten öffentlich répondre réponse respuesta responder pública ตอบ जवाब उत्तर';
/** As good as a reply, unless it says to whom. */
export const MESSAGE = 'message nachricht mensaje ข้อความ संदेश';
/** Who is no customer: helpers of the agent's, and the agent's own people. */
export const HELPER =
  'copilot chatgpt assistant assistent asistente เอไอ ผู้ช่วย एआई ' +
  'your_team teammate teammates colleague colleagues coworkers side_conversation kollegen dein_team ihr_team ' +
  'collègues votre_équipe colegas tu_equipo su_equipo ทีมของคุณ เพื่อนร่วมงาน आपकी_टीम अपनी_टीम सहकर्मी';
/** How a name begins that asks a helper, whatever for. */
export const ASKS = /^ (?:ask|message|chat with) (?:our |the |your )?(?:ai|copilot|assistant|chatgpt) /u;
/** In capitals: in small letters it is a word of several languages. */
export const AI = /(?<![\p{L}\p{M}])(?:AI|KI|IA)(?![\p{L}\p{M}])/u;
export const OTHER =
  'search find filter subject title description tags recipient recipients cc bcc signature suche suchen betreff beschreibung rechercher objet buscar asunto descripción ค้นหา หัวข้อ คำอธิบาย खोज विषय विवरण';

/** Words as a reader sees them: `replyBody` and `reply_body` are two each. */
export function wordsOf(text: string): string {
  const apart = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase();
  return ` ${apart.replace(/[^\p{L}\p{M}]+/gu, ' ').trim()} `;
}

/** True where one of the cues stands in `words` as a word, or as a part of one in scripts without spaces. */
export function cuesIn(words: string, cues: string): boolean {
  return cues
    .split(' ')
    .some((cue) => words.includes(/[\u0E00-\u0E7F]/u.test(cue) ? cue : ` ${cue.replace('_', ' ')} `));
}
