package io.lastday.chat.finding.labelled;

/** The words around the tables of {@code docs/findings.md}. */
final class FindingsWords {

    static final String HEAD = """
            # What is found in chats, and what is missed
            The detectors in `io.lastday.chat.finding` look through each message for secrets, bank and card numbers, personal identifiers, places, pictures of documents and special categories of personal data.
            A finding keeps its kind, place, confidence, a masked form and an HMAC of the value, never the value. This page is what they were measured at; a test fails when it is not what they do.
            Write it anew: `mvn -pl chat-archive test -Dtest=FindingsDocumentTest -Ddocs.write=true`.

            ## How it was measured
            - The labelled set (`chat-archive/src/test/resources/io/lastday/chat/finding/labelled`, its README says what it is) was written without sight of a detector and frozen by its SHA-256. The framework, the check-digit rules and first lexicons were written in the same hours without sight of the set; detectors of conversation came after the freeze.
            - Detectors were tuned on `dev`, on published formats and on sentences made up for that. `test` and `ordinary` were measured when tuning was over, and no detector was changed after.
            - A finding meets a span if both are of one kind and they share at least half of their union; for special categories any overlap counts. P is precision, R recall, F2 weighs recall four times.
            - `dev` has a few plain templates a kind, so its figures say little more than that nothing is broken. `test` has other templates, harder on purpose. The gap between the two is the price of wording nobody foresaw.
            - Every message is made by the project from templates: **no figure here promises the same on a firm's own chats.**
            - No tables of the modulus check were loaded: none is shipped.

            ## Figures
            """;

    static final String LIMITS = """
            ## How each kind is found
            | Kind | Rule | Sure (`high`) when |
            | --- | --- | --- |
            | `password` | a word that announces one ("pw", "passwrd", "door code", "maiden name"), with slips of the thumb, letters apart, emoji between; then the value by its shape, up to twelve words on, or before it | the value follows at once or after "is", and mixes letters with digits or signs |
            | `one-time-code` | four to eight digits, or letters and digits, near words such as "OTP", "code … expires" | the words name a log-in code |
            | `payment-card` | scheme's range and length, Luhn, one separator throughout (any blank, dash or full stop) | grouped as on a card; words of trade before it speak against |
            | `iban` | country, its length, MOD 97-10 | always |
            | `uk-bank-account` | six and seven or eight digits within ninety characters, either order | "sort code", or words of banking and three pairs, or a firm's tables say so |
            | `national-insurance` | form and HMRC's prefixes | written in pairs, or named |
            | `nhs-number` | ten digits, modulo 11 | named |
            | `api-key` | forms of some forty services, JSON Web Tokens, webhook paths; else a long mixture after "API key", "token", "secret" | a known form |
            | `private-key` | RFC 7468 blocks whole or cut, PuTTY files, age keys | always |
            | `location` | links of maps, shared positions, coordinates, what3words, plus codes | always but for bare words and three decimals |
            | `document-photo` | a file's name, or the words beside a file | never: nothing looks into the picture |
            | `special-*` | a lexicon each (`chat-archive/src/main/resources/io/lastday/chat/finding/lexicon`), replaceable by the firm; words of everyday use count only where a person is spoken of | a term and a person |

            Special categories are off unless somebody switches them on, and `FindingKind.special()` sends them to the data protection officer alone. `postal-address` (by postcode and street, off by default) and `special-offence` are not in the labelled set and not measured.

            ## The modulus check of bank accounts
            The published tables come with a licence of their own and are read at run time from the firm's copies of `valacdos.txt` and `scsubtab.txt` (`ModulusTables.read`). MOD10, MOD11 and DBLAL and exceptions 1 to 14 are implemented, with substitution of sort codes.
            The specification's 34 worked examples pass with published tables of version 7.40: `-Dtest=ModulusTablesTest -Dmodulus.tables=DIR`. Account numbers of fewer than six or more than eight digits are not looked at.

            ## Limits
            - One message is looked at alone: "password?" and the bare answer in the next message are not joined.
            - English phrasing only. Numbers in words ("four four seven one") are not read.
            - Text in pictures, sound and attached files is not looked at. A message beyond the first million characters is not either (the record says `text-cut`).
            - The largest gaps on `test`: passwords and one-time codes whose sentence names neither, health told in everyday words, and, once special categories are on, words of religion, politics and unions in ordinary talk.
            - A password of dictionary words is found only after an unmistakable announcement; one that the sentence hides ("the usual, with a 7") is not.
            - HMACs of short codes can be tried out by whoever holds the key: it belongs with the archive's keys.
            - The work grows with the length of the text and no faster: bounded windows around each cue, no regular expressions.
            """;

    private FindingsWords() {}
}
