"""How much each rule weighs for and against each role, and each role after another: the importer's one table.

Tuned by hand on pages written for the purpose; docs/importer.md says what was tried. A weight of 3 is strong
evidence, 6 nearly settles a line.
"""

from __future__ import annotations

from gazette.importer.rules.rule import Role

F, H, A, P, C = Role.FURNITURE, Role.HEAD, Role.AUTHOR, Role.START, Role.REST
X, J, R, V, S = Role.CROSSHEAD, Role.JUMP, Role.CREDIT, Role.VERSE, Role.SIGN

# What a role weighs before any rule has spoken: marked roles must earn their place.
PRIOR = {F: -3.0, H: 0.0, A: -4.0, P: 0.0, C: -1.0, X: -1.0, J: -6.0, R: -5.0, V: -2.0, S: -1.0}

WEIGHTS: dict[str, dict[Role, float]] = {
    "a folio": {F: 8.0, H: -3.0, P: -2.0},
    "names those who made the page": {F: 10.0, A: -4.0},
    "title of a newspaper above the text": {F: 7.0},
    "pinyin above the text": {F: 7.0, H: -1.0},
    "words of a masthead": {F: 5.0},
    "many words of a masthead": {F: 4.0},
    "a date above the text": {F: 6.0},
    "nothing but ornament": {F: 9.0, P: -3.0, C: -3.0, H: -3.0},
    "no mark of furniture": {F: -5.0},
    "beside furniture at the page's edge": {F: 6.5},
    "head of a report": {P: 7.0, H: -6.0, C: -5.0, X: -6.0, V: -6.0},
    "names writers with a role": {A: 9.0, H: -4.0, X: -4.0, P: -2.0},
    "a headline stands right below": {A: -5.0, H: 1.0},
    "bare names": {A: 4.5, H: -1.0, X: -2.0},
    "a jump line": {J: 14.0},
    "comes from another page": {P: 6.0, H: -3.0, C: -3.0},
    "a picture's credit": {R: 10.0, A: -1.0},
    "a caption": {P: 6.0, H: -4.0, C: -4.0, X: -4.0},
    "an editor's note": {P: 4.0, H: -1.0, X: -1.0},
    "name of a notice": {H: 2.0, X: -1.5},
    "a bullet": {P: 2.0, H: 1.5, C: -5.0, X: 0.5},
    "a bullet before a sentence": {P: 4.0, H: -5.0, X: -4.0},
    "a number before it": {P: 1.5, X: 1.5, H: -1.5, C: -0.5},
    "a numbered item with its stop": {P: 3.0, H: -4.0, X: -3.0},
    "a speaker before it": {P: 4.0, H: -5.0, C: -2.5, X: -5.0},
    "a dash before it": {H: 3.0, X: -2.0, P: -0.5},
    "a report follows": {H: 3.0, X: -4.0},
    "closing names follow": {P: 2.0, C: 1.0, H: -3.0},
    "an article ended above": {H: 2.0, C: -5.0, X: -3.0, P: -1.0},
    "names nobody": {A: -12.0},
    "no jump line": {J: -12.0},
    "credits nobody": {R: -12.0},
    "phrases like verse": {V: 4.5, C: -4.0, P: -1.0, H: -1.0},
    "no phrase like verse": {V: -9.0},
    "signed by a body": {S: 2.5},
    "a date alone": {S: 5.0, H: -2.0, X: -3.0},
    "neither signed nor dated": {S: -5.0},
    "few characters and a stop": {C: 4.0, H: -4.0, P: -1.0},
    "few characters": {H: -1.0, P: -1.5, X: -0.5},
    "as long as headlines are": {H: 1.5, X: 0.5, P: -1.0},
    "long for a headline": {H: -0.5, X: -3.0},
    "too long for a headline": {H: -7.0, X: -9.0, P: 2.0, C: 1.5, S: -6.0, A: -6.0},
    "a paragraph's indent": {P: 3.0, C: -5.0, H: -2.5, X: -0.5},
    "no indent where paragraphs have one": {P: -2.5, H: 1.0, C: 1.0},
    "an indent here": {P: 1.5, H: -1.0, C: -3.0},
    "the paragraph above has just begun": {C: 5.0, H: -3.0, P: -1.0},
    "all in brackets": {P: 7.0, H: -6.0, X: -4.0},
    "centred": {H: 1.5, X: 1.5, S: 2.0, P: -1.5, C: -3.0},
    "blank line above": {H: 1.0, P: 1.0, C: -2.0, X: 0.5},
    "fills its column": {P: 0.5, C: 0.5, X: -1.5},
    "short where paragraphs are whole lines": {P: -2.0, C: -1.5},
    "short and without its end": {P: -2.5, C: -0.5},
    "breaks off inside its column": {P: -2.0, C: -2.0},
    "a comma in a line that fills its column": {H: -2.0},
    "no blank line where articles stand apart": {H: -2.0, X: 1.5},
    "all in quotation marks": {X: 1.0},
    "stands alone": {X: 1.5},
    "set apart as paragraphs are": {X: 2.5, P: 1.0, H: -2.5},
    "others like it": {X: 1.0},
    "phrases in parallel": {H: 2.0},
    "a stop inside": {H: -5.0, X: -6.0, P: 2.0, C: 2.0, V: -3.0},
    "several commas": {H: -1.5, X: -2.0, P: 0.5, C: 0.5},
    "a comma inside and at its end": {H: -3.5, X: -3.0, P: 1.5},
    "begins like a sentence": {H: -3.0, X: -3.0, P: 2.0},
    "ends with a stop": {H: -4.0, X: -5.0, P: 1.5, C: 1.5, A: -5.0, S: -4.0},
    "ends with a comma": {H: -1.0, X: -3.5, P: 0.5, C: 0.5, S: -4.0},
    "ends with a colon": {H: -3.0, X: -2.5, P: 2.5},
    "a smaller gap than between paragraphs": {C: 6.0, P: -3.0},
    "what a colon announced": {C: 6.0, P: -1.0},
    "a bracket is open above": {C: 3.0, H: -2.0, P: -1.0},
    "a letter's closing": {P: 6.0, H: -7.0, X: -7.0, S: 1.0},
    "names below a text": {A: 2.0, H: -2.0},
    "the line above runs on": {C: 5.0, H: -2.5, P: -2.0, X: -3.0},
    "the line above is full and ends": {C: 3.0},
    "the line above ends short": {C: -4.0},
    "a sentence ends above": {H: 0.5, X: 0.5},
    "the text above is cut": {C: 5.0, H: -1.5, P: -1.0, X: -4.0},
    "begins with a closing mark": {C: 6.0, P: -3.0, H: -4.0},
    "short line above without a stop": {C: -2.0},
    "the line above is indented text that fills its column": {C: 2.0},
}

# What may follow what. A pair that is not here cannot be; zero says nothing.
AFTER: dict[Role | None, dict[Role, float]] = {
    None: {F: 1.0, H: 0.5, P: -1.5, J: 0.0, A: -2.0, R: -2.0, V: -2.0},
    F: {F: 1.0, H: 0.5, P: -0.5, C: -1.5, J: 0.0, A: -1.0, V: -2.0, R: -1.0, S: -2.0, X: -1.0},
    H: {H: 0.0, A: 1.5, P: 1.5, J: 0.0, F: -1.5, V: 0.0, R: 0.0},
    A: {P: 1.5, A: 0.0, H: -1.0, V: 0.5, F: -0.5, J: 0.0, R: 0.0},
    P: {P: 0.0, C: 0.0, H: 0.0, X: 0.0, J: 0.0, R: 0.0, A: -0.5, F: 0.0, S: 0.0, V: -2.0},
    C: {P: 0.0, C: 0.0, H: 0.0, X: 0.0, J: 0.0, R: 0.0, A: -0.5, F: 0.0, S: 0.0, V: -2.0},
    X: {P: 1.0, X: -2.0},
    J: {H: 1.0, P: 0.0, F: 0.0, C: -1.0, J: 0.0, A: -1.0, R: 0.0},
    R: {H: 0.5, P: 0.0, F: 0.0, R: 0.0, A: -1.0, J: 0.0, C: -1.0},
    V: {V: 1.0, H: 0.0, P: -1.0, A: 0.0, J: 0.0, R: 0.0, F: 0.0, S: 0.0},
    S: {S: 0.5, H: 1.0, F: 0.5, P: -1.5, R: 0.0, J: 0.0},
}
# How a page may end.
LAST = {F: 0.0, H: -4.0, A: -0.5, P: 0.0, C: 0.0, X: -6.0, J: 0.0, R: 0.0, V: 0.0, S: 0.0}
# A decision closer than this is said to be a doubt.
DOUBT_MARGIN = 1.2

# How many lines a title has, in weights.
TITLE_LINES = {1: 0.0, 2: 0.3, 3: -1.0, 4: -3.0, 5: -6.0}
# How the parts of a headline weigh; headlines.py says where each is added and where it is taken off.
HEADLINE = {
    "title too long": 0.15,
    "title too short": 1.2,
    "title led by a dash": 5.0,
    "title in parallel phrases": 1.5,
    "title like a column": 2.0,
    "title leads on": 1.0,
    "title of lines, one of two phrases": 1.0,
    "title of two phrases": 0.6,
    "column": 3.0,
    "column set off": 5.0,
    "column named so": 4.0,
    "column long": 1.5,
    "column of lines": 1.0,
    "column speaks": 2.5,
    "kicker": 1.0,
    "part of lines": 1.2,
    "kicker in parallel phrases": 3.0,
    "kicker of a speech": 2.5,
    "kicker leads on": 1.0,
    "kicker cries out": 2.0,
    "part longer than title": 1.5,
    "subtitle": 2.0,
    "subtitle led by a dash": 5.0,
    "subtitle states the event": 1.5,
    "blank line": 2.5,
    "blank line everywhere": 0.3,
    "no blank line between parts": 0.5,
    "cut inside marks": 4.0,
    "cut after a comma": 3.0,
    "words shared": 1.5,
    "subtitle of two lines": 1.5,
    "subtitle below a title of lines": 2.0,
    "cut before a quotation": 3.0,
    "cut after an open phrase": 2.0,
    "column over no report": 3.0,
    "column of a genre or a service": 4.5,
    "title of lines too long": 0.3,
    "kicker gives notice": 5.0,
    "kicker says something": 0.5,
}
# How a way to divide stacked headlines and texts weighs; stacks.py says where each is added and where it is taken off.
STACK = {
    "text begins here": 2.5,
    "nothing says a text begins": 9.0,
    "text begins and is not parted": 1.0,
    "out of order": 4.0,
    "enough words": 5.0,
    "headline without its words": 3.0,
    "few words": 0.6,
    "parted by a blank line": 1.0,
    "parted after a comma": 3.0,
    "well-formed headline": 1.0,
    "banner set off": 1.0,
    "banner named so": 0.5,
    "all that stands apart is banner": 3.0,
}
