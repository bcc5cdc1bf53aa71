const script = (makefile: string, commands: string) =>
  `printf '${makefile.replaceAll("%", "%%")}' > Makefile; ${commands}`;

/** Judged by GNU make. */
export const makeScripts: Readonly<Record<string, readonly string[]>> = {
  make: [
    script("all:\\n\\techo hi\\n", "make"),
    script("all:\\n\\t@echo hi\\n", "make; make all; make -s; make -n"),
    script(
      "a: b c\\n\\tcat b c > a\\nb:\\n\\techo b > b\\nc:\\n\\techo c > c\\n",
      "make; make; cat a; touch -d 2020-01-01 a; make",
    ),
    script(
      ".PHONY: test clean\\ntest: clean\\n\\t@echo testing\\nclean:\\n\\trm -f x\\n",
      "make; make clean",
    ),
    script(
      "X = 1\\nY := $(X)2\\nX = 3\\nZ ?= z\\nX += 4\\nall:\\n\\t@echo $(X) $(Y) $(Z) ${X}\\n",
      "make; make X=9; Z=env make; make -e",
    ),
    script("%.out: %.txt\\n\\tcp $< $@\\n", "make fruit.out; ls *.out; make nosuch.out"),
    script("all: one two\\none two:\\n\\t@echo $@ from $^\\n", "make"),
    script("x: fruit.txt numbers.txt fruit.txt\\n\\t@echo $@ $< $^ $+ $?\\n", "make"),
    script("all:\\n\\tfalse\\n\\techo no\\n", "make; echo $?"),
    script("all:\\n\\t-false\\n\\techo yes\\n", "make; echo $?"),
    script("all: a b\\na:\\n\\tfalse\\nb:\\n\\techo b\\n", "make -k; echo $?"),
    script("all:\\n\\texit 3\\n", "make; make -i"),
    script("all: dep\\n", "make"),
    script("all:\\n\\techo x\\n", "make nosuch"),
    "make",
    "make x",
    "make -f nosuch",
    "make -C nosuch",
    script("all:\\n    echo x\\n", "make"),
    script("all:\\n        echo x\\n", "make"),
    script("all:\\n\\tnosuchcommand\\n", "make"),
    script("all:\\n\\tnosuchcommand x > y\\n", "make 2>&1 | tail -1"),
    script(
      "S := $(wildcard *.txt)\\nall:\\n\\t@echo $(S:.txt=.o) $(patsubst %.txt,%.x,$(S)) $(words $(S)) $(firstword $(S))\\n",
      "make",
    ),
    script(
      "all:\\n\\t@echo $(shell echo a; echo b) $(subst a,b,banana) $(sort c a b a) $(filter %.c,a.c b.h) $(filter-out %.c,a.c b.h)\\n",
      "make",
    ),
    script(
      "all:\\n\\t@echo $(dir a/b.c) $(notdir a/b.c) $(basename a/b.c) $(suffix a/b.c) $(addprefix x/,a b) $(addsuffix .y,a b) $(strip  a  b ) $(word 2,a b c)\\n",
      "make",
    ),
    script(
      "F = $(1)-$(2)\\nall:\\n\\t@echo $(call F,a,b) $(foreach i,1 2 3,n$(i)) $(if x,yes,no) $(if ,yes,no)\\n",
      "make",
    ),
    script(
      "ifeq ($(M),1)\\nV = one\\nelse\\nV = other\\nendif\\nifdef M\\nW = set\\nendif\\nall:\\n\\t@echo $(V) $(W)\\n",
      "make; make M=1; make M=2",
    ),
    script("all:\\n\\t@echo $$HOME | wc -l; echo $$((1+1))\\n", "make"),
    script("all:\\n\\t@echo one \\\\\\n\\t  two\\n\\t@cd src && pwd | sed 's,.*/,,'\\n", "make"),
    script("export A = 1\\nB = 2\\nall:\\n\\t@echo $$A $$B.\\n", "make; make B=3"),
    script("include inc.mk\\nall:\\n\\t@echo $(I)\\n", "make 2>&1 | head -1; echo I = 5 > inc.mk; make"),
    script("-include inc.mk\\nall: ; @echo $(I) done\\n", "make"),
    script("# comment\\nall: # another\\n\\t@echo x # shell comment\\n", "make"),
    script("a: b\\nb: a\\n\\techo b\\n", "make"),
    script("x:\\n\\ttouch x\\n", "make; make; make -B"),
    script("all: fruit.txt\\n", "make"),
    script("$(info hello)\\nall:\\n\\t@true\\n", "make"),
    script("$(error bad thing)\\nall:\\n", "make 2>&1 | sed s/Makefile:1/Makefile/"),
    script(
      "all:\\n\\t@$(MAKE) --no-print-directory -f Makefile two\\ntwo:\\n\\t@echo level $(MAKELEVEL)\\n",
      "make",
    ),
    script("V = a\\nall: V = b\\n", "true"),
    script(
      "run: build | out\\n\\t@echo run\\nbuild:\\n\\t@echo build\\nout:\\n\\tmkdir out\\n",
      "make; make",
    ),
    "printf 'all:\\n\\t@echo from other\\n' > other.mk; make -f other.mk; make --file=other.mk all",
    script("all:\\n\\t@echo $(UNSET)x$(CURDIR:/%=)\\n", "make | sed 's/x.*/x/'"),
    script("ifeq (a,b)\\n", "make 2>&1 | sed 's/Makefile:[0-9]*/Makefile/'"),
    script(".DEFAULT_GOAL := two\\none:\\n\\t@echo 1\\ntwo:\\n\\t@echo 2\\n", "make"),
    script("a.b: fruit.txt\\n\\t@echo $(@F) $(@D) $*\\n", "make 2>&1 | cut -d' ' -f1,2"),
  ],
};
