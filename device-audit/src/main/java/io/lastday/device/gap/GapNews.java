package io.lastday.device.gap;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.Check.Counts;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.DeviceFacets;
import io.lastday.platform.flag.Digest.Kind;
import io.lastday.platform.flag.RuleNews;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is told of gaps that open and close: newly failing, newly unknown, ending soon, and back to pass where the check passes. */
public final class GapNews {

    /** One for each rule and part. */
    public static final List<RuleNews> ALL = all();

    private GapNews() {}

    private static List<RuleNews> all() {
        List<RuleNews> all = new ArrayList<>();
        for (Check check : Check.values()) {
            all.add(new RuleNews(GapRule.of(check).id(), "", Kind.NEWLY_FAILING, passes(check)));
        }
        Arrays.stream(Check.values())
                .filter(check -> check.counts() == Counts.ALWAYS)
                .forEach(check -> all.add(new RuleNews(
                        GapRule.NO_LONGER_KNOWN.id(), check.apiName(), Kind.NEWLY_UNKNOWN, passes(check))));
        all.add(new RuleNews(GapRule.SILENT.id(), "", Kind.NEWLY_UNKNOWN, passes(Check.LAST_SEEN)));
        all.add(new RuleNews(GapRule.SUPPORT_ENDING.id(), "", Kind.ENDING_SOON, ""));
        return List.copyOf(all);
    }

    private static String passes(Check check) {
        return DeviceFacets.ofCheck(check) + "=" + CheckState.PASS;
    }
}
