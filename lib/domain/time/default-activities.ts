export type ActivityDefault = {
  readonly key: string;
  readonly name: string;
  /** Which of the six families of the charts it is drawn in: 1 goal and meetings, 2 data, 3 labeling, 4 modelling, 5 running, 6 waiting. */
  readonly family: 1 | 2 | 3 | 4 | 5 | 6;
  /** Whether an hour of it moves the project on; meetings and waiting take time, but do not. */
  readonly isProgress: boolean;
};

/** What hours are logged on in a new workspace. */
export const DEFAULT_ACTIVITIES: readonly ActivityDefault[] = [
  { key: 'goalDefinition', name: 'Goal definition', family: 1, isProgress: true },
  { key: 'dataCollection', name: 'Data collection', family: 2, isProgress: true },
  { key: 'labeling', name: 'Labeling', family: 3, isProgress: true },
  { key: 'dataPreparation', name: 'Data preparation', family: 2, isProgress: true },
  { key: 'featureEngineering', name: 'Feature engineering', family: 4, isProgress: true },
  { key: 'training', name: 'Training and tuning', family: 4, isProgress: true },
  { key: 'evaluation', name: 'Evaluation', family: 4, isProgress: true },
  { key: 'deployment', name: 'Deployment', family: 5, isProgress: true },
  { key: 'serving', name: 'Serving', family: 5, isProgress: true },
  { key: 'monitoring', name: 'Monitoring', family: 5, isProgress: true },
  { key: 'maintenance', name: 'Maintenance', family: 5, isProgress: true },
  { key: 'meetings', name: 'Meetings', family: 1, isProgress: false },
  { key: 'waiting', name: 'Waiting', family: 6, isProgress: false },
];
