# Tests of the page (web/): built as committed, its types, its functions, its screens in a browser. They need Node.
find_program(NODE node)
find_program(NPM npm)
find_program(CHROMIUM NAMES chromium-headless-shell chromium)
set(web ${PROJECT_SOURCE_DIR}/web)
if(NOT NODE OR NOT NPM)
  message(STATUS "No Node: the tests of the page are left out")
  return()
endif()

add_test(NAME page_packages COMMAND ${CMAKE_COMMAND} -D NPM=${NPM} -D WEB=${web}
  -P ${CMAKE_CURRENT_SOURCE_DIR}/page_packages.cmake)
set_tests_properties(page_packages PROPERTIES FIXTURES_SETUP page_packages)

# dixit_page_test(NAME COMMAND…): in web/, once its packages are there.
function(dixit_page_test name)
  add_test(NAME ${name} COMMAND ${ARGN} WORKING_DIRECTORY ${web})
  set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED page_packages)
endfunction()

dixit_page_test(page_built ${CMAKE_COMMAND} -D NODE=${NODE} -D WEB=${web} -D TO=${PROJECT_BINARY_DIR}/page
  -P ${CMAKE_CURRENT_SOURCE_DIR}/page_built.cmake)
dixit_page_test(page_types ${NODE} node_modules/typescript/bin/tsc --noEmit)
file(GLOB unit CONFIGURE_DEPENDS ${web}/tests/unit/*.test.mjs)
dixit_page_test(page_unit ${NODE} --test ${unit})
if(CHROMIUM)
  file(GLOB screens CONFIGURE_DEPENDS ${web}/tests/browser/*.test.mjs)
  foreach(screen ${screens})
    cmake_path(GET screen STEM name)
    dixit_page_test(page_browser_${name} ${NODE} --test ${screen})
    set_tests_properties(page_browser_${name} PROPERTIES COST 50
      ENVIRONMENT "DIXIT=$<TARGET_FILE:dixit>;CHROMIUM=${CHROMIUM}")
  endforeach()
endif()
