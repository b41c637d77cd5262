package io.lastday.chat.finding;

import java.util.List;

/**
 * Finds British bank accounts: six digits in pairs and an account number of seven or eight digits nearby, in either
 * order, with words of banking around them or tables that prove them.
 */
final class BankAccountDetector implements Detector {

    private static final int FURTHEST = 90;
    private static final int WORDS_BEFORE = 10;
    private static final int WORDS_AFTER = 6;

    private static final PhraseTree SORT_CODE = CueList.tolerant("uk-bank-account-sort-code");
    private static final PhraseTree ACCOUNT = CueList.tolerant("uk-bank-account-account");
    private static final PhraseTree BANK = CueList.tolerant("uk-bank-account-bank");

    private final ModulusTables tables;

    BankAccountDetector(ModulusTables tables) {
        this.tables = tables;
    }

    @Override
    public void look(ChatText text, Hits hits) {
        List<NumberPiece> pieces = NumberPiece.of(text);
        for (int i = 0; i < pieces.size(); i++) {
            NumberPiece first = pieces.get(i);
            for (int j = i + 1; j < Math.min(pieces.size(), i + 3); j++) {
                NumberPiece second = pieces.get(j);
                if (second.start() - first.end() > FURTHEST) {
                    break;
                }
                boolean forward = first.sortCode() && second.account();
                boolean backward = first.account() && second.sortCode();
                if ((forward || backward) && add(text, forward ? first : second, forward ? second : first, hits)) {
                    i = j;
                    break;
                }
            }
        }
    }

    private boolean add(ChatText text, NumberPiece sort, NumberPiece account, Hits hits) {
        int start = Math.min(sort.start(), account.start());
        int end = Math.max(sort.end(), account.end());
        int from = text.wordFrom(start) - WORDS_BEFORE;
        int to = text.wordFrom(end) + WORDS_AFTER;
        boolean sortSaid = SORT_CODE.within(text, from, to);
        boolean accountSaid = ACCOUNT.within(text, from, to);
        boolean bank = BANK.within(text, from, to);
        Confidence confidence = confidence(sortSaid, accountSaid, bank, sort, account);
        hits.add(FindingKind.UK_BANK_ACCOUNT, confidence, start, end, sort.digits() + account.digits());
        return confidence != Confidence.LOW;
    }

    private Confidence confidence(
            boolean sortSaid, boolean accountSaid, boolean bank, NumberPiece sort, NumberPiece account) {
        ModulusTables.Verdict verdict = tables.check(sort.digits(), account.digits());
        if (verdict == ModulusTables.Verdict.INVALID) {
            return Confidence.LOW;
        }
        boolean paired = sort.groups() == 3;
        boolean proved = verdict == ModulusTables.Verdict.VALID;
        if (sortSaid || paired && (accountSaid || bank) || accountSaid && bank || proved && (paired || bank)) {
            return Confidence.HIGH;
        }
        boolean near = Math.abs(account.start() - sort.end()) <= 12;
        boolean plain = paired && near && !date(sort.digits());
        return plain || accountSaid || bank && near ? Confidence.MEDIUM : Confidence.LOW;
    }

    /** Whether the three pairs may be a day, a month and a year. */
    private static boolean date(String pairs) {
        int day = Integer.parseInt(pairs.substring(0, 2));
        int month = Integer.parseInt(pairs.substring(2, 4));
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }
}
