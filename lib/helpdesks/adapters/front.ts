import type { Places, Signs } from './types';

/** Front. Its classes end in letters that change with every release; of its messages nothing is known that lasts. */
export const FRONT_SIGNS: Signs = {
  name: 'Front',
  hosts: /^app\.frontapp\.com$/u,
  mark: '[class*=conversationTopbar__StyledConversationTopbar]',
};

export const FRONT: Places = {
  subject: '[class*=conversationSubjectWrapper__StyledSubjectContainerDiv] > div > span',
  required: ['subject'],
};
