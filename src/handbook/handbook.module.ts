import { Module } from '@nestjs/common';
import { HandbookController } from './handbook.controller.js';
import { Pages } from './pages.js';
import { ProblemPages } from './problem-pages.js';

/** The written word, served. */
@Module({ controllers: [HandbookController], providers: [Pages, ProblemPages] })
export class HandbookModule {}
