// A lint rule: `any`, `!` and `as` turn the compiler off, so each says why on its own line.

const says = {
  TSAnyKeyword: '`any` turns the compiler off',
  TSNonNullExpression: '`!` tells the compiler to trust you',
  TSAsExpression: '`as` tells the compiler to trust you',
  TSTypeAssertion: 'A cast tells the compiler to trust you',
}

const reasons = {
  create(context) {
    const lines = context.sourceCode.text.split('\n')
    const check = (node) => {
      const line = lines[node.loc.end.line - 1] ?? ''
      if (!/\/[/*] \S/.test(line)) {
        context.report({
          node,
          message: `${says[node.type]}: let it infer, parse it, or end the line with // the reason.`,
        })
      }
    }
    return {
      TSAnyKeyword: check,
      TSNonNullExpression: check,
      TSTypeAssertion: check,
      TSAsExpression: (node) => node.typeAnnotation.typeName?.name === 'const' || check(node),
    }
  },
}

// oxlint-disable-next-line import/no-default-export -- oxlint reads a plugin's default export
export default { meta: { name: 'regie' }, rules: { reasons } }
