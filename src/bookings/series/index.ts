import { BookSeriesService } from './book-series.service.js';
import { CancelSeriesService } from './cancel-series.service.js';
import { EditSeriesService } from './edit-series.service.js';
import { SeriesPlanner } from './planner.js';
import { PreviewSeriesService } from './preview-series.service.js';
import { Previews } from './previews.js';
import { ReadSeriesService } from './read-series.service.js';
import { SeriesChanges } from './series-changes.js';
import { SeriesStore } from './series.store.js';
import { SeriesWriter } from './series-writer.js';

export { SeriesController } from './series.controller.js';

export const seriesProviders = [
  BookSeriesService,
  CancelSeriesService,
  EditSeriesService,
  PreviewSeriesService,
  Previews,
  ReadSeriesService,
  SeriesChanges,
  SeriesPlanner,
  SeriesStore,
  SeriesWriter,
];
