package io.lastday.identity;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.lastday.platform.testing.HouseRules;

@AnalyzeClasses(packages = ArchitectureTest.SERVICE, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final String SERVICE = "io.lastday.identity";

    @ArchTest
    static final ArchTests asEveryAudit = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule sdksStayInTheSources = HouseRules.sdksStayInTheSourcesOf(SERVICE);

    @ArchTest
    static final ArchRule judgementIsPlainJava = HouseRules.plainJavaIn(
            "io.lastday.identity.policy", "io.lastday.identity.method", "io.lastday.identity.answer");

    @ArchTest
    static final ArchRule packagesKnowEachOtherOneWay = HouseRules.packagesKnowEachOtherOneWayIn(SERVICE);
}
