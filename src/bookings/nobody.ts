/** Who acts where only the clock does, as the history has it. */
export const nobody = '00000000-0000-0000-0000-000000000000';
