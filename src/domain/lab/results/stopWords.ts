const german = `aber alle allem allen aller alles als also am an ander andere anderen anderer anderes
auch auf aus bei beim bin bis bist bitte da dabei dadurch dafür dagegen daher damit danach dann daran darauf
darin darum das dass daß davon dazu dein deine dem den denen denn der deren des dessen deshalb dich
die dies diese diesem diesen dieser dieses dir doch dort du durch eben ein eine einem einen einer
eines einfach einige einmal er es etwas euch euer eure finde für ganz gar gegen geht gerne gibt ging
gut hab habe haben halt hat hatte hatten her hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren
ihrer im immer in ins irgendwie ist ja jede jedem jeden jeder jedes jetzt kann kannst kein keine
keinem keinen keiner könnte können machen macht mal man manche mehr mein meine meinem meinen meiner
mich mir mit möchte muss müssen nach nicht nichts noch nun nur ob oder ohne oft schon sehr sein seine
seinem seinen seiner selbst sich sie sind so sogar soll sollen sollte sollten sondern sonst über um und uns
unser unsere unter viel viele vielleicht vom von vor war waren warum was weg weil weiter welche welcher
wenn wer werden wie wieder will wir wird wo wollen würde würden wäre zu zum zur zwar zwischen`

const english = `about after again all also am an and any are as at be because been being but by can
could did do does doing don down for from get had has have having he her here hers him his how if in
into is it its just like make many me more most much my no nor not now of off on once one only or
other our out over own really same she should so some such than that the their them then there these
they this those through to too under until up very want was we were what when where which while who
whom why will with would you your`

/** Words that say nothing about what moves people. */
export const stopWords: ReadonlySet<string> = new Set(`${german} ${english}`.split(/\s+/))
