/**
 * An XPath 1.0 expression as ODK's XForms specification uses it, parsed at import. Tuples, so that a
 * form of a hundred questions stays small: the first member says what it is.
 */
export type Expr =
  | readonly ['s', string]
  | readonly ['n', number]
  /** Function call with its name as written: `selected`, `jr:choice-name`, `count-selected` … */
  | readonly ['f', string, ...Expr[]]
  /** Binary operator: or and = != < <= > >= + - * div mod | */
  | readonly [Operator, Expr, Expr]
  /** Unary minus. */
  | readonly ['neg', Expr]
  /** Location path. */
  | readonly ['p', Path]

export type Operator =
  | 'or'
  | 'and'
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | 'div'
  | 'mod'
  | '|'

export interface Path {
  /** Where it begins: the root, the node itself, `current()`, or `instance('id')`. */
  readonly from:
    | 'root'
    | 'self'
    | 'current'
    | { readonly instance: string }
    | { readonly value: Expr }
  readonly steps: readonly Step[]
}

export interface Step {
  readonly axis:
    | 'child'
    | 'parent'
    | 'self'
    | 'descendant'
    | 'ancestor'
    | 'preceding-sibling'
    | 'following-sibling'
    | 'attribute'
  /** A name, or `*`. */
  readonly name: string
  readonly where?: readonly Expr[]
}
