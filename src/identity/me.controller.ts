import { Controller, Get } from '@nestjs/common';
import type { Actor } from './actor.js';
import { CurrentActor } from './current-actor.decorator.js';
import { AnyScope } from './needs.decorator.js';

@Controller('me')
export class MeController {
  @Get()
  @AnyScope()
  me(@CurrentActor() actor: Actor) {
    return actor;
  }
}
