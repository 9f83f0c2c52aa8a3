#include <dixit/dixit.h>

#include <iostream>

int main() try {
  const dixit::Reader reader;
  const dixit::Document doc =
      reader.read("« Nous ouvrirons une école », a annoncé Claire Moreau, la maire de Vaudreville.");
  for (const dixit::Statement& s : doc.statements) {
    for (const auto& source : s.source) std::cout << doc(source) << '\n';
    for (const auto& content : s.content) std::cout << "  " << doc(content) << '\n';
  }
} catch (const dixit::Error& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
