throw new Error('no kit to be had')
