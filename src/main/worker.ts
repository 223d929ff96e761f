// The module of a worker.
import { FULL } from '../kit/full.ts'
import { serve } from '../pool/serve.ts'

serve(FULL)
