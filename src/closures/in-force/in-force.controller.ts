import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ClosuresInForce } from './in-force.dto.js';
import { InForceService } from './in-force.service.js';

@ApiTags('closures')
@Controller('closures/in-force')
export class InForceController {
  constructor(private readonly inForce: InForceService) {}

  /** What is closed now, or will be before the day of the campus is over, the first to begin first. For everybody. */
  @Get()
  listClosuresInForce(): Promise<ClosuresInForce> {
    return this.inForce.today();
  }
}
