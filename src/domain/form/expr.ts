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
  /**
   * Where it begins. `root`: the form itself, whose steps are the names of top-level items (an
   * XForm's root element is no step: `/data/a/b` is a, b). `near`: as `root`, but written `${b}`:
   * every repeat on the way that also holds the question asking is the instance it stands in
   * (what pyxform writes as `../`), save the last step, so that `count(${repeat})` counts all.
   * `self`: the node itself (in a choice filter or predicate, the row). `current`: `current()`, the
   * question asking. `instance`: the table or list of that id, as if it were
   * `<root><item>…</item></root>`: the steps begin with `root`; a list's items have `name`, `label`
   * and their extra columns.
   */
  readonly from:
    | 'root'
    | 'near'
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
