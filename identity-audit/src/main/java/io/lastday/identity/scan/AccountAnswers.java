package io.lastday.identity.scan;

import io.lastday.identity.answer.Answer;
import io.lastday.identity.coverage.PersonItem.AccountItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers about one account.
 *
 * @param counts whether somebody could sign in with it: an account that is disabled, or has nothing to sign in with, decides nothing
 */
record AccountAnswers(
        AccountItem account,
        boolean counts,
        List<String> methods,
        Answer registered,
        Answer capable,
        Answer enforced,
        @Nullable String policy,
        Answer phishingResistant,
        List<String> explanation) {}
