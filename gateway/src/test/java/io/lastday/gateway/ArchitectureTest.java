package io.lastday.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.lastday.platform.security.PublicEndpoint;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@AnalyzeClasses(packages = "io.lastday.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule EVERY_HANDLER_SAYS_WHO_MAY_CALL_IT = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .or()
            .areAnnotatedWith(GetMapping.class)
            .or()
            .areAnnotatedWith(PostMapping.class)
            .should()
            .beAnnotatedWith(PreAuthorize.class)
            .orShould()
            .beAnnotatedWith(PublicEndpoint.class)
            .because("a handler that forgot its rule is open to everybody who is logged in");

    @ArchTest
    static final ArchRule NOBODY_BLOCKS = noClasses()
            .should()
            .callMethod(Mono.class, "block")
            .orShould()
            .callMethod(Flux.class, "blockFirst")
            .orShould()
            .callMethod(Flux.class, "blockLast")
            .because("one blocked event loop stops every browser");

    @ArchTest
    static final ArchRule SETTINGS_ARE_TYPED = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Value.class)
            .because("settings are validated records, which say what they mean");

    @ArchTest
    static final ArchRule THE_GATEWAY_KNOWS_NO_DOMAIN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.lastday.offboarding..", "io.lastday.identity..", "io.lastday.device..", "io.lastday.chat..")
            .because("the services decide; the gateway only opens and passes on");

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_GO_IN_CIRCLES = slices().matching("io.lastday.gateway.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each feature is to be read without the others");

    @ArchTest
    static final ArchRule NO_DRAWERS = classes()
            .should()
            .resideOutsideOfPackages("..util..", "..common..", "..impl..", "..manager..", "..helper..")
            .because("a package is named for what it does");
}
