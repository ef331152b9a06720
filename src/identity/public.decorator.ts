import { SetMetadata } from '@nestjs/common';

export const isPublic = 'isPublic';

/** This route asks nobody who they are. */
export const Public = () => SetMetadata(isPublic, true);
