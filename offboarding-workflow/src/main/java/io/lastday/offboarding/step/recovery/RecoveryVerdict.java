package io.lastday.offboarding.step.recovery;

import io.lastday.offboarding.audit.PathKind;
import io.lastday.offboarding.audit.RecoveryPath;
import io.lastday.offboarding.person.Residual;
import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.EarlierSteps;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.walk.StillThere;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a walk after Revoke says of each way back in. Pure.
 *
 * @param open seen, and should be gone
 * @param unknown not to be ruled out, by the walk or by a step that read back
 * @param staying seen, and stays rightly
 * @param cut how many the walk could not look for and a step of this case has ended and read back
 */
record RecoveryVerdict(List<StillThere> open, List<StillThere> unknown, List<StillThere> staying, int cut) {

    static RecoveryVerdict of(List<RecoveryPath> paths, EarlierSteps earlier) {
        List<StillThere> open = new ArrayList<>();
        List<StillThere> unknown = new ArrayList<>();
        List<StillThere> staying = new ArrayList<>();
        int cut = 0;
        for (RecoveryPath path : paths) {
            Optional<RecoveryCuts> cuts = path.known().map(RecoveryCuts::of);
            if (path.seen()) {
                (staysRightly(cuts) ? staying : open).add(seen(path, cuts));
            } else if (cuts.flatMap(known -> verified(known, earlier)).isPresent()) {
                cut++;
            } else {
                unknown.add(unknown(path, cuts));
            }
        }
        return new RecoveryVerdict(open, unknown, staying, cut);
    }

    /** Everything that the case goes on naming. */
    List<Residual> left() {
        List<Residual> left = new ArrayList<>();
        open.forEach(one -> left.add(one.residual()));
        staying.forEach(one -> left.add(one.residual()));
        unknown.forEach(one -> left.add(one.residual()));
        return left;
    }

    private static boolean staysRightly(Optional<RecoveryCuts> cuts) {
        return cuts.map(RecoveryCuts::stays).filter(why -> !why.isEmpty()).isPresent();
    }

    private static Optional<StepId> verified(RecoveryCuts cuts, EarlierSteps earlier) {
        return cuts.steps().stream()
                .filter(step ->
                        earlier.of(step).map(EarlierSteps.Earlier::verified).orElse(false))
                .findFirst();
    }

    private static StillThere seen(RecoveryPath path, Optional<RecoveryCuts> cuts) {
        String why = cuts.map(RecoveryCuts::stays)
                .filter(text -> !text.isEmpty())
                .orElse("the audit's walk after Revoke still saw it");
        return new StillThere(new Residual(system(path), what(path), why), byHand(cuts));
    }

    private static StillThere unknown(RecoveryPath path, Optional<RecoveryCuts> cuts) {
        return new StillThere(
                new Residual(
                        system(path), what(path), "UNKNOWN: the audit could not look for it (" + path.unknown() + ")"),
                byHand(cuts));
    }

    private static String byHand(Optional<RecoveryCuts> cuts) {
        return cuts.map(RecoveryCuts::byHand).orElse("Look at the person's page of the identity audit.");
    }

    private static String what(RecoveryPath path) {
        return path.known().map(PathKind::title).orElse(path.kind()) + ": " + path.what();
    }

    private static ConnectedSystem system(RecoveryPath path) {
        return switch (path.system()) {
            case "ENTRA" -> ConnectedSystem.ENTRA;
            case "KEYCLOAK" -> ConnectedSystem.KEYCLOAK;
            default -> ConnectedSystem.PEOPLE;
        };
    }
}
