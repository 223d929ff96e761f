// The module of a worker.
import { COPIES } from '../kit/copies.ts'
import { serve } from '../pool/serve.ts'

serve(COPIES)
