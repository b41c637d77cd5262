package io.lastday.identity.policy;

import io.lastday.identity.policy.Bearing.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One policy together with how it reaches one account. */
record Reached(JudgedPolicy judged, Reach reach) {

    String name() {
        return judged.policy().name();
    }

    boolean isMeant() {
        return !(reach instanceof Reach.NotMeant);
    }

    /** On, and surely about this account. */
    boolean holds() {
        return judged.isOn() && reach instanceof Reach.Included;
    }

    /** On, and perhaps about this account. */
    boolean mayHold() {
        return judged.isOn() && (reach instanceof Reach.Included || reach instanceof Reach.Unclear);
    }

    boolean leavesOut() {
        return judged.isOn() && reach instanceof Reach.Excluded;
    }

    boolean onlyReports() {
        return judged.onlyReports() && reach instanceof Reach.Included;
    }

    boolean isSecondFactor() {
        return judged.guarantee() == Guarantee.MULTI_FACTOR || judged.guarantee() == Guarantee.PHISHING_RESISTANT;
    }

    boolean hasOtherWay() {
        return holds() && judged.guarantee() == Guarantee.OTHER_WAY;
    }

    String doubt() {
        return reach instanceof Reach.Unclear(String why) ? why : judged.doubt().orElse("NOT_KNOWN");
    }

    Bearing bearing() {
        return new Bearing(
                judged.policy().id(),
                name(),
                effect(),
                included(),
                reach instanceof Reach.Excluded(String in, String by) ? by : null,
                Guarantee.words(judged.policy().grantControls()),
                judged.escapes(),
                reason());
    }

    private @Nullable String included() {
        return switch (reach) {
            case Reach.Included(String path) -> path;
            case Reach.Excluded(String path, String by) -> path;
            case Reach.NotMeant ignored -> null;
            case Reach.Unclear ignored -> null;
        };
    }

    private Effect effect() {
        if (judged.onlyReports()) {
            return Effect.REPORTS_ONLY;
        }
        return switch (reach) {
            case Reach.Excluded ignored -> Effect.EXCLUDED;
            case Reach.Unclear ignored -> Effect.UNCLEAR;
            case Reach.Included ignored -> worth();
            case Reach.NotMeant ignored -> Effect.UNCLEAR;
        };
    }

    private Effect worth() {
        if (judged.doubt().isPresent()) {
            return Effect.UNCLEAR;
        }
        if (judged.guarantee() == Guarantee.BLOCKED) {
            return Effect.BLOCKS;
        }
        return isSecondFactor() && judged.left().isEmpty() ? Effect.ENFORCES : Effect.WEAKER;
    }

    private @Nullable String reason() {
        return switch (effect()) {
            case ENFORCES, BLOCKS -> null;
            case EXCLUDED -> "EXCLUDED";
            case REPORTS_ONLY -> "REPORT_ONLY";
            case UNCLEAR -> doubt();
            case WEAKER -> weaker();
        };
    }

    private String weaker() {
        List<Box> left = judged.left();
        return judged.guarantee() == Guarantee.OTHER_WAY ? "OTHER_CONTROL_SUFFICES" : Reasons.of(left);
    }
}
