import type { Interval } from '../shared/interval';

export type StoryStage = 'goal' | 'data' | 'features' | 'training' | 'evaluation' | 'deployment' | 'serving' | 'monitoring' | 'maintenance';

/** What one of the sixteen projects is, and what its scorers believe of it. */
export type StoryProject = {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly stage: StoryStage;
  readonly status: 'active' | 'candidate';
  readonly owner: string;
  readonly tags: readonly string[];
  /** Days before today on which work began or the idea was written down. */
  readonly began: number;
  /** Due at the end of the month that is so many months after the first of the planned quarter; none if nobody promised one. */
  readonly dueMonth: number | null;
  /** Thousand euros a year, all considerations together. */
  readonly impact: Interval;
  /** Person-weeks to finish. */
  readonly effort: Interval;
  /** The largest median of impact that a scorer gave, divided by the smallest. */
  readonly disagreement: number;
  readonly scorers: readonly string[];
  readonly success: Interval;
  /** Benefit to users, complex rules replaced, labels of the existing system; difficulty, cost of data, need for accuracy. */
  readonly ratings: readonly [number, number, number, number, number, number];
  /** Median person-weeks: data scientist, ML engineer, data engineer, labeling, domain expert, MLOps, software engineer. */
  readonly weeks: readonly [number, number, number, number, number, number, number?];
  readonly gpuHours: number;
  readonly labels: number;
  readonly labelPrice: number;
  /** Thousand euros a year to run. */
  readonly running: number;
  /** People or cases in a quarter, as far as somebody has counted them: what RICE asks for. */
  readonly reach?: number;
  /** Ratings of how fast its value decays, and of the risk that it lowers, where somebody gave them: what WSJF asks for. */
  readonly urgency?: readonly [decay: number, riskReduction: number];
};

const range = (p10: number, p50: number, p90: number): Interval => ({ p10, p50, p90 });

/** Sixteen candidates, the best first. */
export const STORY_PROJECTS: readonly StoryProject[] = [
  {
    key: 'triage', name: 'Support request triage', stage: 'evaluation', status: 'active', owner: 'ines', tags: ['service desk', 'text'], began: 250, dueMonth: 2,
    description: 'Reads each incoming request, in five languages, and sends the easy ones to a standard answer and the others to one of 41 queues. An error is caught by the agent who opens the request.',
    impact: range(430, 620, 900), effort: range(17, 22, 30), disagreement: 1.2, scorers: ['ines', 'jonas', 'farid'], success: range(0.88, 0.95, 0.98),
    ratings: [8, 6, 8, 3, 2, 4], weeks: [7.9, 5.3, 2.5, 2.8, 1.6, 1.9], gpuHours: 180, labels: 12_000, labelPrice: 0.6, running: 14, reach: 46_000, urgency: [4, 3],
  },
  {
    key: 'address', name: 'Address correction', stage: 'training', status: 'active', owner: 'sofie', tags: ['delivery', 'text'], began: 110, dueMonth: 1,
    description: 'Proposes the right address when a parcel label does not match the register. Drivers correct addresses every day, so the labels make themselves.',
    impact: range(300, 410, 560), effort: range(11, 15, 21), disagreement: 1.2, scorers: ['ines', 'sofie'], success: range(0.88, 0.95, 0.98),
    ratings: [7, 7, 9, 3, 1, 5], weeks: [5.2, 4, 3, 0.8, 0.6, 1.4], gpuHours: 120, labels: 3000, labelPrice: 0.4, running: 8, reach: 210_000, urgency: [3, 2],
  },
  {
    key: 'invoice', name: 'Invoice field extraction', stage: 'deployment', status: 'active', owner: 'sofie', tags: ['finance', 'documents'], began: 330, dueMonth: -1,
    description: 'Extracts 23 fields from scanned carrier invoices. Finance checks only fields below a chosen confidence instead of all of them.',
    impact: range(400, 510, 650), effort: range(20, 24, 30), disagreement: 1.1, scorers: ['ines', 'sofie', 'mei'], success: range(0.92, 0.97, 0.99),
    ratings: [6, 7, 6, 4, 4, 6], weeks: [5.4, 7.8, 3.5, 2.3, 1.2, 3.8], gpuHours: 260, labels: 9000, labelPrice: 0.8, running: 22, reach: 14_000, urgency: [6, 3],
  },
  {
    key: 'customs', name: 'Customs code suggestion', stage: 'training', status: 'active', owner: 'ines', tags: ['customs', 'text'], began: 120, dueMonth: 2,
    description: 'Suggests three six-digit tariff codes for a goods description, with its shipper and trade lane. The declarant chooses; today a lookup of past declarations helps in 71 of 100 cases.',
    impact: range(380, 620, 1000), effort: range(23, 30, 42), disagreement: 1.6, scorers: ['ines', 'jonas', 'rolf', 'ada'], success: range(0.75, 0.9, 0.97),
    ratings: [7, 8, 5, 5, 7, 7], weeks: [8.9, 7.3, 4, 5.2, 2.2, 2.4], gpuHours: 340, labels: 22_000, labelPrice: 0.65, running: 9, reach: 9800, urgency: [7, 8],
  },
  {
    key: 'arrival', name: 'Line-haul arrival times', stage: 'training', status: 'active', owner: 'daniel', tags: ['transport', 'time series'], began: 140, dueMonth: 2,
    description: 'Predicts when a line-haul truck reaches the next depot, so that unloading crews are called at the right hour. Replaces a table of average speeds with 300 exceptions.',
    impact: range(240, 380, 590), effort: range(15, 20, 28), disagreement: 1.4, scorers: ['ines', 'daniel', 'petr'], success: range(0.82, 0.92, 0.97),
    ratings: [7, 8, 9, 4, 4, 5], weeks: [7, 5, 4.8, 0, 1.1, 2.1], gpuHours: 160, labels: 0, labelPrice: 0, running: 16, reach: 5200, urgency: [5, 4],
  },
  {
    key: 'volume', name: 'Depot volume forecast', stage: 'monitoring', status: 'active', owner: 'daniel', tags: ['depots', 'time series'], began: 364, dueMonth: -1,
    description: 'Forecasts parcels for each depot and day, two weeks ahead. In use in 14 depots; what is left is the rollout to nine more and the alarm for drift.',
    impact: range(180, 240, 300), effort: range(11, 14, 18), disagreement: 1.1, scorers: ['ines', 'daniel'], success: range(0.95, 0.98, 0.99),
    ratings: [6, 5, 10, 2, 2, 4], weeks: [3.9, 3.6, 2.5, 0, 0.6, 3.4], gpuHours: 90, labels: 0, labelPrice: 0, running: 12, reach: 2100,
  },
  {
    key: 'claims', name: 'Claims duplicate check', stage: 'data', status: 'candidate', owner: 'sofie', tags: ['finance', 'text'], began: 75, dueMonth: null,
    description: 'Finds claims that were filed twice, by different people or under different numbers, before both are paid. It must be built into the claims system of two departments, and the data lies with the insurer.',
    impact: range(89, 150, 260), effort: range(8, 11, 16), disagreement: 1.6, scorers: ['ines', 'sofie', 'klara'], success: range(0.79, 0.91, 0.97),
    ratings: [5, 6, 6, 3, 5, 5], weeks: [1.5, 0.6, 1.1, 1, 0.7, 0.7, 5.4], gpuHours: 20, labels: 2000, labelPrice: 1.2, running: 5, reach: 1900,
  },
  {
    key: 'trailer', name: 'Trailer sensor anomalies', stage: 'data', status: 'active', owner: 'daniel', tags: ['fleet', 'sensors'], began: 95, dueMonth: 5,
    description: 'Detects axles and brakes that are about to fail from the telematics feed of 2,300 trailers. Nobody knows yet which share of breakdowns the axle sensor sees a day ahead.',
    impact: range(110, 270, 600), effort: range(14, 22, 36), disagreement: 2.55, scorers: ['mei', 'ines', 'daniel', 'farid'], success: range(0.8, 0.93, 0.98),
    ratings: [6, 5, 4, 6, 6, 6], weeks: [6.7, 4.9, 5.5, 1.7, 1.7, 1.5], gpuHours: 220, labels: 4000, labelPrice: 1.5, running: 18, reach: 620, urgency: [3, 7],
  },
  {
    key: 'damage', name: 'Parcel damage photos', stage: 'goal', status: 'candidate', owner: 'sofie', tags: ['claims', 'images'], began: 60, dueMonth: null,
    description: 'Classifies damage from the photo that the driver takes, so that a claim is settled on the same day. Needs some 40,000 labeled photos, and two people must agree on each.',
    impact: range(210, 480, 1100), effort: range(28, 44, 73), disagreement: 2.3, scorers: ['ines', 'sofie', 'liv', 'yuki'], success: range(0.75, 0.92, 0.98),
    ratings: [7, 4, 2, 5, 9, 7], weeks: [14, 11, 6, 9, 2, 2], gpuHours: 900, labels: 40_000, labelPrice: 1.1, running: 26, reach: 38_000,
  },
  {
    key: 'calls', name: 'Driver call notes', stage: 'features', status: 'active', owner: 'ines', tags: ['service desk', 'speech'], began: 80, dueMonth: 5,
    description: 'Writes the note of a driver’s call, so that the dispatcher only corrects it. Calls are recorded with consent since spring; dialects are the open question.',
    impact: range(86, 150, 270), effort: range(10, 15, 22), disagreement: 1.5, scorers: ['ines', 'farid', 'ursula'], success: range(0.85, 0.95, 0.98),
    ratings: [8, 3, 3, 4, 5, 4], weeks: [5.1, 4, 2, 2.2, 1.2, 0.5], gpuHours: 300, labels: 10_000, labelPrice: 0.9, running: 20, reach: 8400,
  },
  {
    key: 'renewal', name: 'Contract renewal alerts', stage: 'goal', status: 'active', owner: 'ines', tags: ['sales', 'tabular'], began: 50, dueMonth: 5,
    description: 'Alerts the account manager when a shipper is likely to leave within the quarter, with the three facts that speak for it. Sales and finance keep different customer numbers.',
    impact: range(71, 150, 330), effort: range(11, 16, 24), disagreement: 1.9, scorers: ['ines', 'tomas', 'sofie'], success: range(0.85, 0.95, 0.98),
    ratings: [6, 3, 8, 3, 5, 3], weeks: [6.4, 2.9, 3.5, 0.7, 1.6, 0.9], gpuHours: 60, labels: 1500, labelPrice: 1, running: 6, reach: 340,
  },
  {
    key: 'documents', name: 'Carrier document search', stage: 'serving', status: 'candidate', owner: 'sofie', tags: ['documents', 'search'], began: 40, dueMonth: null,
    description: 'Answers a question about a carrier’s terms from 6,000 contracts and annexes, and shows the passage. Most questions are about waiting time, fuel and liability. A search by keywords serves two offices today; it finds the contract, seldom the passage.',
    impact: range(48, 110, 220), effort: range(10, 14, 20), disagreement: 1.7, scorers: ['sofie', 'yuki'], success: range(0.85, 0.95, 0.98),
    ratings: [7, 2, 3, 3, 4, 5], weeks: [5, 4, 2.5, 1, 1, 0.5], gpuHours: 140, labels: 4000, labelPrice: 0.8, running: 15, reach: 2600,
  },
  {
    key: 'pricing', name: 'Spot price quoting', stage: 'goal', status: 'candidate', owner: 'daniel', tags: ['sales', 'tabular'], began: 70, dueMonth: null,
    description: 'Quotes a price for a spot shipment within seconds. Scorers see three different products in it: a quote for a lane, a quote for any shipment, or the bidding itself.',
    impact: range(93, 400, 1700), effort: range(38, 60, 99), disagreement: 7.5, scorers: ['daniel', 'ines', 'tomas'], success: range(0.8, 0.95, 0.98),
    ratings: [6, 8, 5, 8, 6, 8], weeks: [22, 15, 12, 0, 6, 5], gpuHours: 420, labels: 0, labelPrice: 0, running: 40, reach: 6100, urgency: [8, 5],
  },
  {
    key: 'pallets', name: 'Dock camera pallet count', stage: 'data', status: 'candidate', owner: 'daniel', tags: ['depots', 'images'], began: 85, dueMonth: null,
    description: 'Counts pallets at the dock door from the cameras that hang there already, and compares the count with the waybill. Cameras in four of nine depots face the sun.',
    impact: range(100, 210, 390), effort: range(22, 34, 54), disagreement: 1.6, scorers: ['ines', 'daniel', 'lucia'], success: range(0.85, 0.95, 0.98),
    ratings: [5, 3, 3, 5, 8, 7], weeks: [10, 9, 6, 6, 1, 2], gpuHours: 640, labels: 25_000, labelPrice: 0.9, running: 24,
  },
  {
    key: 'route', name: 'Route deviation alerts', stage: 'maintenance', status: 'candidate', owner: 'sofie', tags: ['fleet', 'sensors'], began: 45, dueMonth: null,
    description: 'Alerts dispatch when a truck leaves its usual corridor, by theft or by mistake. Fixed corridors of 2024 do so for one depot, and are mended by hand since the feed changed. Uses the same telematics feed as the trailer sensors, so only one of the two can be first.',
    impact: range(37, 87, 190), effort: range(12, 19, 30), disagreement: 1.9, scorers: ['ines', 'sofie', 'petr'], success: range(0.85, 0.95, 0.98),
    ratings: [4, 4, 6, 4, 5, 6], weeks: [6.5, 4, 5, 0.5, 1.5, 1.5], gpuHours: 80, labels: 1000, labelPrice: 1, running: 9,
  },
  {
    key: 'shifts', name: 'Warehouse shift planner', stage: 'goal', status: 'candidate', owner: 'daniel', tags: ['warehouse', 'planning'], began: 30, dueMonth: null,
    description: 'Recommends how many people each warehouse shift needs. The works council must agree, and a spreadsheet with last year’s figures may be good enough.',
    impact: range(23, 69, 200), effort: range(15, 24, 40), disagreement: 3.4, scorers: ['daniel', 'ursula', 'klara'], success: range(0.85, 0.95, 0.98),
    ratings: [4, 5, 6, 4, 4, 3], weeks: [9, 5, 5, 0, 3, 2], gpuHours: 30, labels: 0, labelPrice: 0, running: 7,
  },
];
