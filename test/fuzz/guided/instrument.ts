import ts from 'typescript'

/** Where the counters of instrumented code stand: `globalThis[COUNTERS]`, one a block. */
export const COUNTERS = '__blocks'

/**
 * Code that counts each block that it enters: bodies of functions and loops, branches, cases, right sides of `&&`, `||`, `??`.
 * The inspector's block coverage says the same, but takes a millisecond or more to be read.
 *
 * @returns the code, and how many counters it needs
 */
export function instrumented(code: string): { readonly code: string; readonly blocks: number } {
  let blocks = 0
  const source = ts.createSourceFile('bundle.mjs', code, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS)
  const transform: ts.TransformerFactory<ts.SourceFile> = (context) => {
    const { factory } = context
    const count = (): ts.Expression =>
      factory.createPostfixIncrement(
        factory.createElementAccessExpression(factory.createIdentifier(COUNTERS), blocks++),
      )
    const counted = (block: ts.Block): ts.Block =>
      factory.updateBlock(block, afterDirectives(block.statements, factory.createExpressionStatement(count())))
    const asBlock = (statement: ts.Statement): ts.Statement =>
      ts.isBlock(statement)
        ? counted(statement)
        : factory.createBlock([factory.createExpressionStatement(count()), statement])
    const valued = (expression: ts.Expression): ts.Expression =>
      factory.createParenthesizedExpression(factory.createComma(count(), expression))
    const visit = (node: ts.Node): ts.Node => {
      const done = ts.visitEachChild(node, visit, context)
      if (ts.isFunctionDeclaration(done) && done.body)
        return factory.updateFunctionDeclaration(
          done,
          done.modifiers,
          done.asteriskToken,
          done.name,
          done.typeParameters,
          done.parameters,
          done.type,
          counted(done.body),
        )
      if (ts.isFunctionExpression(done))
        return factory.updateFunctionExpression(
          done,
          done.modifiers,
          done.asteriskToken,
          done.name,
          done.typeParameters,
          done.parameters,
          done.type,
          counted(done.body),
        )
      if (ts.isMethodDeclaration(done) && done.body)
        return factory.updateMethodDeclaration(
          done,
          done.modifiers,
          done.asteriskToken,
          done.name,
          done.questionToken,
          done.typeParameters,
          done.parameters,
          done.type,
          counted(done.body),
        )
      if (ts.isArrowFunction(done))
        return factory.updateArrowFunction(
          done,
          done.modifiers,
          done.typeParameters,
          done.parameters,
          done.type,
          done.equalsGreaterThanToken,
          ts.isBlock(done.body) ? counted(done.body) : valued(done.body),
        )
      if (ts.isIfStatement(done))
        return factory.updateIfStatement(
          done,
          done.expression,
          asBlock(done.thenStatement),
          done.elseStatement && asBlock(done.elseStatement),
        )
      if (ts.isForStatement(done))
        return factory.updateForStatement(
          done,
          done.initializer,
          done.condition,
          done.incrementor,
          asBlock(done.statement),
        )
      if (ts.isForOfStatement(done))
        return factory.updateForOfStatement(
          done,
          done.awaitModifier,
          done.initializer,
          done.expression,
          asBlock(done.statement),
        )
      if (ts.isWhileStatement(done)) return factory.updateWhileStatement(done, done.expression, asBlock(done.statement))
      if (ts.isConditionalExpression(done))
        return factory.updateConditionalExpression(
          done,
          done.condition,
          done.questionToken,
          valued(done.whenTrue),
          done.colonToken,
          valued(done.whenFalse),
        )
      if (ts.isCaseClause(done))
        return factory.updateCaseClause(done, done.expression, [
          factory.createExpressionStatement(count()),
          ...done.statements,
        ])
      if (ts.isBinaryExpression(done) && isBranch(done.operatorToken.kind))
        return factory.updateBinaryExpression(done, done.left, done.operatorToken, valued(done.right))
      return done
    }
    return (file) => ts.visitEachChild(file, visit, context)
  }
  const { transformed } = ts.transform(source, [transform])
  const printed = ts.createPrinter({ removeComments: true }).printFile(transformed[0])
  return { code: `const ${COUNTERS} = globalThis.${COUNTERS};\n${printed}`, blocks }
}

function isBranch(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  )
}

/** `'use strict'` counts only at the beginning. */
function afterDirectives(statements: readonly ts.Statement[], added: ts.Statement): ts.Statement[] {
  let at = 0
  for (; at < statements.length; at++) {
    const statement = statements[at]
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) break
  }
  return [...statements.slice(0, at), added, ...statements.slice(at)]
}
