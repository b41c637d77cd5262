package io.lastday.chat.review;

import java.io.IOException;

/** Mails for a journal or an archive of mail: one a day and conversation, or one a message. */
final class EmlReview implements ReviewWriter {

    private final ReviewOptions.Unit unit;

    EmlReview(ReviewOptions.Unit unit) {
        this.unit = unit;
    }

    @Override
    public void write(ReviewSource source, ReviewOutput output, Tally tally) throws IOException {
        for (Conversation conversation : source.conversations()) {
            if (unit == ReviewOptions.Unit.MESSAGE) {
                for (int i = 0; i < conversation.size(); i++) {
                    String number = Digits.of(conversation.recordAt(i) + 1, 9);
                    Slice one = new Slice(conversation, number, new int[] {i});
                    new EmlFile(source, one, tally).write(output, /* single */ true);
                }
            } else {
                for (Slice day : MailDays.of(source, conversation)) {
                    new EmlFile(source, day, tally).write(output, /* single */ false);
                }
            }
        }
    }
}
