import ts from 'typescript'

const { TypeFormatFlags, SymbolFlags, ModifierFlags } = ts
const FORMAT = TypeFormatFlags.NoTruncation | TypeFormatFlags.UseAliasDefinedOutsideCurrentScope

/** An export as lines of text: its kind, name and type, then a line a member. */
export function describeExport(checker: ts.TypeChecker, name: string, symbol: ts.Symbol): readonly string[] {
  const [declaration] = symbol.declarations ?? []
  if (declaration === undefined) throw new Error(`${name} has no declaration`)
  const text = (type: ts.Type, flags = FORMAT): string => checker.typeToString(type, declaration, flags)
  const call = (signature: ts.Signature): string => checker.signatureToString(signature, declaration, FORMAT)
  const parameters = parametersOf(declaration)

  /** Members of a type, but those of what every class or error has. */
  function members(type: ts.Type, prefix = ''): readonly string[] {
    return checker.getPropertiesOfType(type).flatMap((member) => {
      const [own] = member.declarations ?? []
      const hidden =
        member.name === 'prototype' || member.name.startsWith('__#') || ts.isPrivateIdentifier(ownName(own))
      if (hidden || own?.getSourceFile().fileName.includes('/typescript/lib/')) return []
      const readonly = own && ts.getCombinedModifierFlags(own) & ModifierFlags.Readonly ? 'readonly ' : ''
      const get = own && ts.isGetAccessor(own) && !hasSetter(member) ? 'readonly ' : ''
      const guarded = own && ts.getCombinedModifierFlags(own) & ModifierFlags.Protected ? 'protected ' : ''
      const optional = member.flags & SymbolFlags.Optional ? '?' : ''
      const memberType = checker.getTypeOfSymbolAtLocation(member, declaration)
      const calls = member.flags & SymbolFlags.Method ? memberType.getCallSignatures() : []
      if (calls.length > 0)
        return calls.map((signature) => `  ${guarded}${prefix}${member.name}${optional}${call(signature)}`)
      return [`  ${guarded}${prefix}${readonly || get}${member.name}${optional}: ${text(memberType)}`]
    })
  }

  if (symbol.flags & SymbolFlags.Class) {
    const statics = checker.getTypeOfSymbolAtLocation(symbol, declaration)
    const instance = checker.getDeclaredTypeOfSymbol(symbol)
    const news = statics.getConstructSignatures().map((signature) => `  new ${call(signature)}`)
    const bases = checker.getBaseTypes(instance as ts.InterfaceType).map((base) => ` extends ${text(base)}`)
    return [
      `class ${name}${parameters}${bases.join('')}`,
      ...news,
      ...members(statics, 'static '),
      ...members(instance),
    ]
  }
  if (symbol.flags & SymbolFlags.Interface) {
    const type = checker.getDeclaredTypeOfSymbol(symbol)
    const calls = type.getCallSignatures().map((signature) => `  ${call(signature)}`)
    return [`interface ${name}${parameters}`, ...calls, ...members(type)]
  }
  if (symbol.flags & SymbolFlags.TypeAlias) {
    const type = checker.getDeclaredTypeOfSymbol(symbol)
    return [`type ${name}${parameters} = ${text(type, FORMAT | TypeFormatFlags.InTypeAlias)}`]
  }
  if (symbol.flags & SymbolFlags.Enum) {
    const values = [...(symbol.exports?.values() ?? [])].map((member) => {
      const [own] = member.declarations ?? []
      return `  ${member.name} = ${own && ts.isEnumMember(own) ? checker.getConstantValue(own) : ''}`
    })
    return [`enum ${name}`, ...values]
  }
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration)
  if (symbol.flags & SymbolFlags.Function) {
    return type.getCallSignatures().map((signature) => `function ${name}${call(signature)}`)
  }
  return [`const ${name}: ${text(type)}`]
}

function ownName(declaration: ts.Declaration | undefined): ts.Node {
  const name = declaration && ts.getNameOfDeclaration(declaration)
  return name ?? ts.factory.createIdentifier('')
}

function hasSetter(member: ts.Symbol): boolean {
  return (member.flags & SymbolFlags.SetAccessor) !== 0
}

/** Type parameters as they are written, with their bounds and defaults. */
function parametersOf(declaration: ts.Declaration): string {
  const { typeParameters } = declaration as { readonly typeParameters?: readonly ts.TypeParameterDeclaration[] }
  const written = typeParameters?.map((parameter) => parameter.getText()) ?? []
  return written.length === 0 ? '' : `<${written.join(', ')}>`
}
