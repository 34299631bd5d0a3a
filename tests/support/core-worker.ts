import { answerAll } from './core-answers';

postMessage(answerAll());
