import { TextStep } from '../TextStep.tsx'
import { ContactPages } from './ContactPages.tsx'
import { KindPages } from './KindPages.tsx'
import { PhotoPage } from './PhotoPage.tsx'
import { PlacePages } from './PlacePages.tsx'
import { QuestionPages } from './QuestionPages.tsx'
import { ReviewPage } from './ReviewPage.tsx'

/** The same steps, one question a page. */
export const plainScreens = {
  photo: PhotoPage,
  category: KindPages,
  questions: QuestionPages,
  place: PlacePages,
  text: TextStep,
  contact: ContactPages,
  review: ReviewPage,
} as const
