package io.lastday.chat.finding;

import io.lastday.chat.finding.PasswordCues.Announced;
import io.lastday.chat.finding.PasswordCues.Cue;

/**
 * Finds passwords, PINs, door codes and security answers in conversation: a word that announces one, and near it what
 * looks like one. A word of the dictionary counts only where the sentence leaves no doubt.
 */
final class PasswordDetector implements Detector {

    @Override
    public void look(ChatText text, Hits hits) {
        boolean announced = false;
        int past = 0;
        for (int word = 0; word < text.count(); ) {
            Cue cue = text.start(word) < past ? new Cue(Announced.PASSWORD, 0, true) : PasswordCues.at(text, word);
            if (cue.words() > 0) {
                int end = PasswordWalk.from(text, word, cue, hits);
                announced |= end > 0 && cue.announced() == Announced.PASSWORD;
                past = Math.max(past, end);
            }
            word += Math.max(1, cue.words());
        }
        if (!announced) {
            LoginPairs.look(text, hits);
        }
        KeyEmoji.look(text, hits);
        UrlCredentials.look(text.raw(), hits);
    }
}
